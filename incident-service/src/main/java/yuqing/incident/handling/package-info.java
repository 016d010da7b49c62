/// The end of handling and what follows it: correction, result and its decision, reopening; merge
/// and assignment.
package yuqing.incident.handling;
