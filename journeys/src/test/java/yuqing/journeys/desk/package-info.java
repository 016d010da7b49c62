/// The desk beside the whole suite: over HTTP as a browser speaks to it, and in a browser where
/// there is one.
package yuqing.journeys.desk;
