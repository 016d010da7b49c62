/// Requests about one incident: their transaction, and the rules that several of them share.
package yuqing.incident.request;
