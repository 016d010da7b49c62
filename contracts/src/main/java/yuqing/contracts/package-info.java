/// What the services publish to each other: events, their families, topics and samples. The
/// package holds no rule, no database row and no REST body.
package yuqing.contracts;
