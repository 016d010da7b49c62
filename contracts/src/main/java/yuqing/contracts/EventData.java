package yuqing.contracts;

/// What an event says: one sealed family a topic, so that a `switch` over a family has no `default`
/// and the
/// compiler names every place a new type touches.
public sealed interface EventData
    permits IncidentEvent, EscalationEvent, NotificationEvent, ArchiveEvent, RosterEvent {}
