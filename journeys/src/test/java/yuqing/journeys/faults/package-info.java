/// Services started in a faulty environment: they wait for a fault that recovers by itself and
/// refuse to start for one that does not, with one line each.
package yuqing.journeys.faults;
