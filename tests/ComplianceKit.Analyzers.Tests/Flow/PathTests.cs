namespace ComplianceKit.Analyzers.Tests.Flow;

/// <summary>Tries, loops, jumps: a guard counts only where every way to the store passes it.</summary>
public sealed class PathTests
{
    private const string Require = "await consent.RequireAsync(subject, Purposes.Viewing);";

    [Theory]
    [InlineData("try { REQUIRE } catch (Exception) { return; } STORE;")]
    [InlineData("try { REQUIRE STORE; } catch (Exception) { return; }")]
    [InlineData("try { REQUIRE } finally { await Task.Yield(); } STORE;")]
    [InlineData("try { await Task.Yield(); } finally { REQUIRE } STORE;")]
    [InlineData("try { REQUIRE } catch (Exception) { throw; } STORE;")]
    [InlineData("try { REQUIRE } catch (ConsentRequiredException) { return; } catch (Exception) { throw new InvalidOperationException(); } STORE;")]
    [InlineData("REQUIRE try { STORE; } catch (Exception) { STORE; } finally { STORE; }")]
    [InlineData("using (new MemoryStream()) { REQUIRE } STORE;")]
    [InlineData("using var stream = new MemoryStream(); REQUIRE STORE;")]
    [InlineData("lock (db) { consent.RequireAsync(subject, Purposes.Viewing).Wait(); } STORE;")]
    [InlineData("bool ok; try { ok = await consent.IsGrantedAsync(subject, Purposes.Viewing); } catch (Exception) { ok = false; } if (!ok) return; STORE;")]
    public Task Tried(string body) => Endpoint.ReportsAsync(body.Replace("REQUIRE", Require, StringComparison.Ordinal));

    [Theory]
    [InlineData("try { REQUIRE } catch (Exception) { } BAD;")]
    [InlineData("try { REQUIRE } catch (Exception) { BAD; throw; }")]
    [InlineData("try { REQUIRE } catch (Exception e) when (e.Message.Length > 3) { } BAD;")]
    [InlineData("try { REQUIRE } finally { BAD; }")]
    [InlineData("bool ok; try { ok = await consent.IsGrantedAsync(subject, Purposes.Viewing); } catch (Exception) { ok = true; } if (!ok) return; BAD;")]
    public Task Swallowed(string body) => Endpoint.ReportsAsync(body.Replace("REQUIRE", Require, StringComparison.Ordinal));

    [Theory]
    [InlineData("while (form.Page > 1) { REQUIRE break; } BAD;")]
    [InlineData("for (var i = 0; i < form.Page; i++) { REQUIRE STORE; }")]
    [InlineData("do { REQUIRE } while (form.Page > 1); STORE;")]
    [InlineData("while (true) { if (await consent.IsGrantedAsync(subject, Purposes.Viewing)) break; await Task.Delay(1); } STORE;")]
    [InlineData("while (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) { await Task.Delay(1); } STORE;")]
    [InlineData("again: if (!await consent.IsGrantedAsync(subject, Purposes.Viewing)) goto again; STORE;")]
    [InlineData("if (form.Page > 1) goto store; REQUIRE store: BAD;")]
    [InlineData("switch (form.Page) { case 1: REQUIRE break; default: return; } STORE;")]
    [InlineData("switch (form.Page) { case 1: REQUIRE break; default: break; } BAD;")]
    [InlineData("if (form.Page > 1) { REQUIRE } else { REQUIRE } STORE;")]
    [InlineData("if (form.Page > 1) { REQUIRE } else { throw new InvalidOperationException(); } STORE;")]
    public Task Looped(string body) => Endpoint.ReportsAsync(body.Replace("REQUIRE", Require, StringComparison.Ordinal));
}
