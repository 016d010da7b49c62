package yuqing.contracts;

/// The content of an event. Each topic has one sealed family, so that a `switch` over a family
/// has no `default` and the compiler names every place that a new type touches.
public sealed interface EventData
    permits IncidentEvent,
        EscalationEvent,
        DecisionEvent,
        NotificationEvent,
        ArchiveEvent,
        RosterEvent {}
