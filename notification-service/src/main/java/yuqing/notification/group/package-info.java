/// Tells the group of each alert by its robots: what waits is bundled, and no robot is given more
/// than it takes. What a robot took proves that the group was told, for no person. Start reading at
/// `GroupRound`.
package yuqing.notification.group;
