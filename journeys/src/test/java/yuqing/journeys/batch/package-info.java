/// A batch far larger than the heap of the service that takes it.
package yuqing.journeys.batch;
