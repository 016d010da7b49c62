/// The suite's pages for people. The desk is a client of the four services like any other: it asks
/// them with the person's own token, and has no database, no topics and no rights of its own. What
/// a person may do is decided by the services alone; a rule of the procedure never enters here.
package yuqing.desk;
