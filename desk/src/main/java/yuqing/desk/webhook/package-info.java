/// Subscriptions of other systems to events: their deliveries, their secret, and redelivery.
package yuqing.desk.webhook;
