/// Replies (回复通稿): drafted by the department, decided by the admin office, delivered by the
/// department (article 10, from level 2).
package yuqing.incident.reply;
