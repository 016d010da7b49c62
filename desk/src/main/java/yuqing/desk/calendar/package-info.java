/// The calendar of heightened periods, in which the school's own short times are halved.
package yuqing.desk.calendar;
