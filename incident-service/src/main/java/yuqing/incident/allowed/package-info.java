/// What a caller may do with an incident now: each act, as its endpoint would answer before it
// looks
/// at the body.
package yuqing.incident.allowed;
