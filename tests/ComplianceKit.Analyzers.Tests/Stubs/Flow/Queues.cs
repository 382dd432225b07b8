// Shapes of MassTransit, RabbitMQ.Client, Confluent.Kafka, CAP and gRPC: written from their sources or documentation.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace MassTransit
{
    public interface ConsumeContext<out T> { T Message { get; } }
    public interface IConsumer<in TMessage> { Task Consume(ConsumeContext<TMessage> context); }
    public interface IPublishEndpoint { Task Publish<T>(T message, CancellationToken cancellationToken = default); }
    public interface ISendEndpoint { Task Send<T>(T message, CancellationToken cancellationToken = default); }
}

namespace RabbitMQ.Client
{
    public interface IBasicProperties { }
    public interface IChannel
    {
        Task<object> BasicGetAsync(string queue, bool autoAck, CancellationToken cancellationToken = default);
        ValueTask BasicPublishAsync(string exchange, string routingKey, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default);
    }

    public interface IModel { void BasicPublish(string exchange, string routingKey, IBasicProperties basicProperties, ReadOnlyMemory<byte> body); }
}

namespace RabbitMQ.Client.Events
{
    public class BasicDeliverEventArgs : EventArgs { public ReadOnlyMemory<byte> Body => default; }
    public delegate Task AsyncEventHandler<in TEvent>(object sender, TEvent arguments);
    public class AsyncEventingBasicConsumer { public event AsyncEventHandler<BasicDeliverEventArgs> ReceivedAsync; }
}

namespace Confluent.Kafka
{
    public class ConsumeResult<TKey, TValue> { public TValue Value => default; }
    public class Message<TKey, TValue> { public TValue Value { get; set; } }
    public interface IConsumer<TKey, TValue> { ConsumeResult<TKey, TValue> Consume(CancellationToken cancellationToken = default); }
    public interface IProducer<TKey, TValue> { Task<object> ProduceAsync(string topic, Message<TKey, TValue> message); void Produce(string topic, Message<TKey, TValue> message); }
}

namespace DotNetCore.CAP
{
    public class CapSubscribeAttribute : Attribute { public CapSubscribeAttribute(string name) { } }
    public interface ICapPublisher { Task PublishAsync<T>(string name, T contentObj, CancellationToken cancellationToken = default); }
}

namespace Grpc.Core
{
    public abstract class ServerCallContext { }
    public interface IServerStreamWriter<in T> { }
    public abstract class CallInvoker { public abstract object AsyncUnaryCall<TRequest, TResponse>(string method, TRequest request); }
}
