/// Health checks that answer in time, even when a part that they ask hangs.
package yuqing.rest.health;
