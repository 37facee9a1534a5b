namespace Timeline.Web.Accounts;

/// <summary>What an authenticator app has to be told.</summary>
/// <param name="Key">The secret in groups of four letters, for typing.</param>
/// <param name="Uri">The same as an <c>otpauth:</c> address, for the camera.</param>
internal sealed record Enrolment(string Key, string Uri);
