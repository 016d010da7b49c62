/// The archive's stream of server-sent events as a client reads it.
package yuqing.cli.stream;
