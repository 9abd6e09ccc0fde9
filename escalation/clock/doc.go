// Package clock is what the limits of a matter are measured by: the steps that are on record, each with its day and its place, the limits
// that run against organs, each with the step that keeps it, and the hearings and stops whose days are not counted. Packages reception and
// course find them; the standing shows the limits that are still open, and the audit asks each of them once.
package clock
