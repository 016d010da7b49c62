/// The stream by which a page learns that something has changed.
package yuqing.desk.change;
