/// What the services say to each other: events, their families, topics and samples. Never a rule, a
/// database row or a REST body.
package yuqing.contracts;
