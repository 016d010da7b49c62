/// Health checks that answer in time, whatever hangs beneath them.
package yuqing.rest.health;
