/// One request to one of the four services, and its answer or refusal.
package yuqing.cli.call;
