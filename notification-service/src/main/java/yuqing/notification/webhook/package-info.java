/// Events for other systems by webhook: what the administrator asks over REST. Rests on `delivery`
/// (what is sent when), which rests on `subscription` (what is subscribed), which rests on `http`
/// (where it may go, and how it is signed and sent).
package yuqing.notification.webhook;
