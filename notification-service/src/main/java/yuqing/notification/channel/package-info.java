/// The ways to reach a person or a group, and the settings by which messages go over them. Start
/// reading at `Channel`.
package yuqing.notification.channel;
