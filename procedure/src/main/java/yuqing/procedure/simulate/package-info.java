/// Scenario files: an incident over time, judged, and compared with what is expected of it.
/// The same reader serves the command line and the service.
package yuqing.procedure.simulate;
