/// The meetings: their list, the form that records one, and a meeting's page with its minutes.
package yuqing.desk.meeting;
