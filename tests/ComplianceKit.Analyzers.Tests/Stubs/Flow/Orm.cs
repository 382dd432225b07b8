// Shapes of EF Core's relational part, SqlSugar, FreeSql, Chloe, NHibernate, ABP repositories and SqlBulkCopy: written from their sources or documentation.
using System;
using System.Collections.Generic;
using System.Data;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

public interface IFreeSql { FreeSql.IInsert<T1> Insert<T1>(T1 source) where T1 : class; FreeSql.IUpdate<T1> Update<T1>() where T1 : class; FreeSql.IInsertOrUpdate<T1> InsertOrUpdate<T1>() where T1 : class; }

namespace Microsoft.EntityFrameworkCore
{
    public static class RelationalDatabaseFacadeExtensions
    {
        public static int ExecuteSqlRaw(this Infrastructure.DatabaseFacade database, string sql, params object[] parameters) => 0;
        public static Task<int> ExecuteSqlRawAsync(this Infrastructure.DatabaseFacade database, string sql, IEnumerable<object> parameters, CancellationToken cancellationToken = default) => null;
        public static int ExecuteSql(this Infrastructure.DatabaseFacade database, FormattableString sql) => 0;
        public static Task<int> ExecuteSqlAsync(this Infrastructure.DatabaseFacade database, FormattableString sql, CancellationToken cancellationToken = default) => null;
        public static int ExecuteSqlInterpolated(this Infrastructure.DatabaseFacade database, FormattableString sql) => 0;
        public static Task<int> ExecuteSqlInterpolatedAsync(this Infrastructure.DatabaseFacade database, FormattableString sql, CancellationToken cancellationToken = default) => null;
    }
}

namespace Microsoft.EntityFrameworkCore.Query
{
    public sealed class SetPropertyCalls<TSource> { public SetPropertyCalls<TSource> SetProperty<TProperty>(Func<TSource, TProperty> propertyExpression, TProperty valueExpression) => this; }
}

namespace Microsoft.Data.SqlClient
{
    public sealed class SqlBulkCopy { public void WriteToServer(DataTable table) { } public Task WriteToServerAsync(DataTable table) => null; }
}

namespace System.Data.Entity
{
    public class DbSet<TEntity> where TEntity : class { public virtual TEntity Add(TEntity entity) => null; public virtual IEnumerable<TEntity> AddRange(IEnumerable<TEntity> entities) => null; public virtual TEntity Attach(TEntity entity) => null; }
    public class DbContext { public virtual DbSet<TEntity> Set<TEntity>() where TEntity : class => null; public Database Database => null; public virtual int SaveChanges() => 0; public virtual Task<int> SaveChangesAsync() => null; }
    public class Database { public int ExecuteSqlCommand(string sql, params object[] parameters) => 0; public Task<int> ExecuteSqlCommandAsync(string sql, params object[] parameters) => null; }
}

namespace System.Data.Entity.Migrations
{
    public static class DbSetMigrationsExtensions { public static void AddOrUpdate<TEntity>(this DbSet<TEntity> set, params TEntity[] entities) where TEntity : class { } }
}

namespace SqlSugar
{
    public interface IAdo { int ExecuteCommand(string sql, object parameters); Task<int> ExecuteCommandAsync(string sql, object parameters); }
    public interface ISqlSugarClient
    {
        IAdo Ado { get; }
        IInsertable<T> Insertable<T>(T insertObj) where T : class, new();
        IInsertable<T> Insertable<T>(List<T> insertObjs) where T : class, new();
        IUpdateable<T> Updateable<T>() where T : class, new();
        IUpdateable<T> Updateable<T>(T updateObj) where T : class, new();
        object Storageable<T>(T data) where T : class, new();
    }

    public interface IInsertable<T>
    {
        int ExecuteCommand();
        Task<int> ExecuteCommandAsync();
        int ExecuteReturnIdentity();
        Task<int> ExecuteReturnIdentityAsync();
        long ExecuteReturnBigIdentity();
        Task<long> ExecuteReturnBigIdentityAsync();
        T ExecuteReturnEntity();
        Task<T> ExecuteReturnEntityAsync();
        long ExecuteReturnSnowflakeId();
        Task<long> ExecuteReturnSnowflakeIdAsync();
        bool ExecuteCommandIdentityIntoEntity();
    }

    public interface IUpdateable<T>
    {
        int ExecuteCommand();
        Task<int> ExecuteCommandAsync();
        bool ExecuteCommandHasChange();
        Task<bool> ExecuteCommandHasChangeAsync();
        int ExecuteCommandWithOptLock(bool isThrowError = false);
        Task<int> ExecuteCommandWithOptLockAsync(bool isThrowError = false);
        IUpdateable<T> SetColumns(Expression<Func<T, T>> columns);
        IUpdateable<T> SetColumns(string fieldName, object fieldValue);
        IUpdateable<T> SetColumnsIF(bool isUpdateColumns, Expression<Func<T, T>> columns);
        IUpdateable<T> Where(Expression<Func<T, bool>> expression);
    }

    public interface ISimpleClient<T> where T : class, new()
    {
        bool Insert(T insertObj); Task<bool> InsertAsync(T insertObj);
        bool InsertRange(List<T> insertObjs); Task<bool> InsertRangeAsync(List<T> insertObjs);
        bool InsertOrUpdate(T data); Task<bool> InsertOrUpdateAsync(T data);
        int InsertReturnIdentity(T insertObj); Task<int> InsertReturnIdentityAsync(T insertObj);
        long InsertReturnBigIdentity(T insertObj); Task<long> InsertReturnBigIdentityAsync(T insertObj);
        long InsertReturnSnowflakeId(T insertObj); Task<long> InsertReturnSnowflakeIdAsync(T insertObj);
        T InsertReturnEntity(T insertObj); Task<T> InsertReturnEntityAsync(T insertObj);
        bool Update(T updateObj); Task<bool> UpdateAsync(T updateObj);
        bool UpdateRange(List<T> updateObjs); Task<bool> UpdateRangeAsync(List<T> updateObjs);
        IInsertable<T> AsInsertable(T insertObj); IUpdateable<T> AsUpdateable(T updateObj);
    }

    public class SimpleClient<T> : ISimpleClient<T> where T : class, new()
    {
        public virtual bool Insert(T insertObj) => true; public virtual Task<bool> InsertAsync(T insertObj) => null;
        public virtual bool InsertRange(List<T> insertObjs) => true; public virtual Task<bool> InsertRangeAsync(List<T> insertObjs) => null;
        public virtual bool InsertOrUpdate(T data) => true; public virtual Task<bool> InsertOrUpdateAsync(T data) => null;
        public virtual int InsertReturnIdentity(T insertObj) => 0; public virtual Task<int> InsertReturnIdentityAsync(T insertObj) => null;
        public virtual long InsertReturnBigIdentity(T insertObj) => 0; public virtual Task<long> InsertReturnBigIdentityAsync(T insertObj) => null;
        public virtual long InsertReturnSnowflakeId(T insertObj) => 0; public virtual Task<long> InsertReturnSnowflakeIdAsync(T insertObj) => null;
        public virtual T InsertReturnEntity(T insertObj) => null; public virtual Task<T> InsertReturnEntityAsync(T insertObj) => null;
        public virtual bool Update(T updateObj) => true; public virtual Task<bool> UpdateAsync(T updateObj) => null;
        public virtual bool UpdateRange(List<T> updateObjs) => true; public virtual Task<bool> UpdateRangeAsync(List<T> updateObjs) => null;
        public virtual IInsertable<T> AsInsertable(T insertObj) => null; public virtual IUpdateable<T> AsUpdateable(T updateObj) => null;
    }
}

namespace FreeSql
{
    public interface IInsert<T1> where T1 : class
    {
        IInsert<T1> AppendData(T1 source);
        IInsert<T1> AppendData(IEnumerable<T1> source);
        int ExecuteAffrows(); Task<int> ExecuteAffrowsAsync();
        long ExecuteIdentity(); Task<long> ExecuteIdentityAsync();
        List<T1> ExecuteInserted(); Task<List<T1>> ExecuteInsertedAsync();
    }

    public interface IUpdate<T1>
    {
        IUpdate<T1> SetSource(T1 source);
        IUpdate<T1> Set<TMember>(Expression<Func<T1, TMember>> column, TMember value);
        IUpdate<T1> SetRaw(string sql, object parms = null);
        int ExecuteAffrows(); Task<int> ExecuteAffrowsAsync();
        List<T1> ExecuteUpdated(); Task<List<T1>> ExecuteUpdatedAsync();
    }

    public interface IInsertOrUpdate<T1> { IInsertOrUpdate<T1> SetSource(T1 source); int ExecuteAffrows(); Task<int> ExecuteAffrowsAsync(); }

    public interface IBaseRepository<TEntity> { TEntity Insert(TEntity entity); Task<TEntity> InsertAsync(TEntity entity, CancellationToken cancellationToken = default); }
}

namespace Chloe
{
    public interface IDbContext { TEntity Insert<TEntity>(TEntity entity); Task<TEntity> InsertAsync<TEntity>(TEntity entity); int Update<TEntity>(TEntity entity); void Save<TEntity>(TEntity entity); }
}

namespace NHibernate
{
    public interface ISession { object Save(object obj); Task<object> SaveAsync(object obj, CancellationToken cancellationToken = default); void SaveOrUpdate(object obj); }
    public interface IStatelessSession { object Insert(object entity); }
}

namespace Volo.Abp.Domain.Repositories
{
    public interface IBasicRepository<TEntity>
    {
        Task<TEntity> InsertAsync(TEntity entity, bool autoSave = false, CancellationToken cancellationToken = default);
        Task<TEntity> UpdateAsync(TEntity entity, bool autoSave = false, CancellationToken cancellationToken = default);
    }

    public interface IBasicRepository<TEntity, TKey> : IBasicRepository<TEntity> { }
}
