/// The metrics of a service. No caller can create one.
package yuqing.rest.metrics;
