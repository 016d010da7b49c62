/// The measures that reviews asked for, and the form that says that one was carried out.
package yuqing.desk.measure;
