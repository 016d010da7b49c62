/// The tasks: their list, the form that sets one, and a task's page with what may be done about it.
package yuqing.desk.task;
