/// The page from which those who look after the system reach theirs, and the test of a channel.
package yuqing.desk.admin;
