/// Which metrics a service has, and that no caller makes one.
package yuqing.rest.metrics;
