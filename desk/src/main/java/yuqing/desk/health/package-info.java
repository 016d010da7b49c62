/// How the four services are, as each says it, and what works without one of them.
package yuqing.desk.health;
