/// The stream of the archive with many readers, two instances, kills and a stop.
package yuqing.journeys.streams;
