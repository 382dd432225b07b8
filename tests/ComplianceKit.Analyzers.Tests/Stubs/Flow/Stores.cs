// Shapes of MongoDB.Driver, StackExchange.Redis, LiteDB and Cosmos: written from their sources or documentation.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace MongoDB.Driver
{
    public abstract class FilterDefinition<T> { }
    public abstract class UpdateDefinition<T> { }
    public interface IMongoCollection<TDocument>
    {
        void InsertOne(TDocument document, CancellationToken cancellationToken = default);
        Task InsertOneAsync(TDocument document, CancellationToken cancellationToken = default);
        void InsertMany(IEnumerable<TDocument> documents, CancellationToken cancellationToken = default);
        Task InsertManyAsync(IEnumerable<TDocument> documents, CancellationToken cancellationToken = default);
        object ReplaceOne(FilterDefinition<TDocument> filter, TDocument replacement);
        Task<object> ReplaceOneAsync(FilterDefinition<TDocument> filter, TDocument replacement);
        object UpdateOne(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update);
        Task<object> UpdateOneAsync(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update);
        object UpdateMany(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update);
        Task<object> UpdateManyAsync(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update);
        TDocument FindOneAndUpdate(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update);
        Task<TDocument> FindOneAndUpdateAsync(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update);
        TDocument FindOneAndReplace(FilterDefinition<TDocument> filter, TDocument replacement);
        Task<TDocument> FindOneAndReplaceAsync(FilterDefinition<TDocument> filter, TDocument replacement);
        object BulkWrite(IEnumerable<object> requests);
        Task<object> BulkWriteAsync(IEnumerable<object> requests);
    }
}

namespace StackExchange.Redis
{
    public struct RedisKey { public static implicit operator RedisKey(string key) => default; }
    public struct RedisValue { public static implicit operator RedisValue(string value) => default; }
    public struct RedisChannel { public static implicit operator RedisChannel(string name) => default; }
    public interface IDatabaseAsync
    {
        Task<bool> StringSetAsync(RedisKey key, RedisValue value, TimeSpan? expiry = null);
        Task<bool> HashSetAsync(RedisKey key, RedisValue hashField, RedisValue value);
        Task<bool> SetAddAsync(RedisKey key, RedisValue value);
        Task<long> ListLeftPushAsync(RedisKey key, RedisValue value);
        Task<bool> SortedSetAddAsync(RedisKey key, RedisValue member, double score);
        Task<RedisValue> StreamAddAsync(RedisKey key, RedisValue streamField, RedisValue streamValue);
    }

    public interface IDatabase : IDatabaseAsync
    {
        bool StringSet(RedisKey key, RedisValue value, TimeSpan? expiry = null);
        bool HashSet(RedisKey key, RedisValue hashField, RedisValue value);
        bool SetAdd(RedisKey key, RedisValue value);
        long ListLeftPush(RedisKey key, RedisValue value);
        bool SortedSetAdd(RedisKey key, RedisValue member, double score);
        RedisValue StreamAdd(RedisKey key, RedisValue streamField, RedisValue streamValue);
        long Publish(RedisChannel channel, RedisValue message);
    }
}

namespace LiteDB
{
    public interface ILiteCollection<T> { object Insert(T entity); bool Upsert(T entity); }
}

namespace Microsoft.Azure.Cosmos
{
    public struct PartitionKey { }
    public abstract class Container
    {
        public abstract Task<object> CreateItemAsync<T>(T item, PartitionKey? partitionKey = null, CancellationToken cancellationToken = default);
        public abstract Task<object> UpsertItemAsync<T>(T item, PartitionKey? partitionKey = null, CancellationToken cancellationToken = default);
        public abstract Task<object> ReplaceItemAsync<T>(T item, string id, CancellationToken cancellationToken = default);
    }
}
