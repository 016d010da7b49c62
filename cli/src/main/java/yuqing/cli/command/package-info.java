/// The commands themselves, a class for each subject.
package yuqing.cli.command;
