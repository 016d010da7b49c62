/// The roster: departments, posts, people, liaisons on file and official channels, as
/// notification-service keeps them.
package yuqing.desk.roster;
