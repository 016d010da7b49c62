/// What second reports state otherwise than the record of an incident: stored and shown until the
/// group office settles it. Who settles it is in {@link yuqing.incident.amendment}.
package yuqing.incident.difference;
