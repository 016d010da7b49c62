/// Where the public item was seen: its address in the one form in which addresses are compared, and
/// the sightings that an incident has.
package yuqing.incident.sighting;
