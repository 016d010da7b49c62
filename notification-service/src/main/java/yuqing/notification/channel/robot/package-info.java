/// Robots of chat groups and the gateway of text messages: each a small class that knows how its
/// party is asked and what that answers. Start reading at `WecomRobot`.
package yuqing.notification.channel.robot;
