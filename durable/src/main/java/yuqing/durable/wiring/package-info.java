/// Makes beans of the plain classes, starts them with the service and stops them in order.
package yuqing.durable.wiring;
