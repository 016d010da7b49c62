/// The administrators' command, run as the jar that people run, against the whole suite.
package yuqing.journeys.command;
