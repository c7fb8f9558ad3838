using System.Text;
using System.Text.Json;

namespace Specwright.Benchmarks;

/// <summary>The response that is measured: twenty risk behaviors within the envelope.</summary>
internal static class BehaviorsPayload
{
    private static readonly string[] s_levels = ["low", "medium", "high"];

    private static readonly (string Id, string Name, string Description)[] s_behaviors =
    [
        ("imp_travel", "Impossible travel", "A user signs in from two places too far apart for the time between."),
        ("high_dlp", "High number of DLP policies triggered", "A user triggers many data loss prevention policies within an hour."),
        ("sentinel_one", "SentinelOne threat detected", "The endpoint agent reports at least one active threat on the device."),
        ("mass_download", "Mass download", "A user downloads an unusual number of files in a short time."),
        ("mass_upload", "Mass upload", "A user uploads an unusual amount of data to places outside."),
        ("new_country", "Sign-in from a new country", "A user signs in from a country that was never seen for the account."),
        ("new_device", "Sign-in from a new device", "A user signs in from a device that is not enrolled."),
        ("failed_logins", "Repeated failed sign-ins", "Several attempts with a wrong password were followed by a right one."),
        ("mfa_fatigue", "Repeated prompts for a second factor", "A user is asked for a second factor again and again."),
        ("tor_exit", "Traffic through an anonymizing network", "Requests of a user come from known exit nodes."),
        ("risky_app", "Risky application", "A user grants broad permissions to an application with few users."),
        ("malware_site", "Visit of a malicious site", "A user opens a site that is on a list of malicious sites."),
        ("phishing_link", "Click on a phishing link", "A user follows a link that the mail filter knows as phishing."),
        ("stale_account", "Activity of a stale account", "An account without activity for three months is used again."),
        ("priv_change", "Change of privileges", "A user receives administrative rights outside of working hours."),
        ("token_reuse", "Reuse of a session token", "The same session token is used from several networks at once."),
        ("os_outdated", "Outdated operating system", "The device runs a system that no longer receives updates."),
        ("disk_plain", "Disk without encryption", "The posture check reports a disk that is not encrypted."),
        ("firewall_off", "Firewall switched off", "The posture check reports a device without a firewall."),
        ("cert_missing", "Client certificate missing", "The device does not present the certificate that its policy asks for."),
    ];

    public static byte[] Create()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("result");
            writer.WriteStartObject("behaviors");
            for (var i = 0; i < s_behaviors.Length; i++)
            {
                writer.WriteStartObject(s_behaviors[i].Id);
                writer.WriteString("name", s_behaviors[i].Name);
                writer.WriteString("description", s_behaviors[i].Description);
                writer.WriteBoolean("enabled", i % 3 != 0);
                writer.WriteString("risk_level", s_levels[i % 3]);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteBoolean("success", true);
            writer.WriteStartArray("errors");
            writer.WriteEndArray();
            writer.WriteStartArray("messages");
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    public static string Preview(byte[] json) => Encoding.UTF8.GetString(json, 0, Math.Min(200, json.Length));
}
