/// Events for other systems over signed HTTP. Heard from the topics, entered for each subscription
/// that wants them, sent in order of an incident, tried again until the receiver has them. Nothing
/// of it touches alerts. Start reading at `Intake` (what is entered), then `Dispatch` (what is
/// sent when), `Reckoning` (what follows from an answer) and `Targets` (where it may go).
package yuqing.notification.webhook;
