namespace ComplianceKit.EndToEnd.Setup;

[CollectionDefinition(PackageFeed.Collection)]
public sealed class PackagesCollection : ICollectionFixture<PackageFeed>;
