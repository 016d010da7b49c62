/// One request to an outside party by which a message leaves, and what its answer means. Start
/// reading at `ChannelClient`.
package yuqing.notification.channel.http;
