/// Kafka's topics as a reader without Kafka's tools sees them: nothing here writes to the broker.
package yuqing.cli.topic;
