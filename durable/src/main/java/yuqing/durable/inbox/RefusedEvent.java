package yuqing.durable.inbox;

/// An event that can never be consumed, and why. Nothing of its work is stored.
public record RefusedEvent<T>(InboxEvent<T> event, UnprocessableEvent reason) {}
