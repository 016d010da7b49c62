/// A batch far larger than the heap of the service that receives it.
package yuqing.journeys.batch;
