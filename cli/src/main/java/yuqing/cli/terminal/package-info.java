/// What the command knows of the terminal: where it reads and writes, in which language and format,
/// and with which code it ends.
package yuqing.cli.terminal;
