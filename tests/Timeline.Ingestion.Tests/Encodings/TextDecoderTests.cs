using System.Text;
using Timeline.Ingestion.Encodings;

namespace Timeline.Ingestion.Tests.Encodings;

public sealed class TextDecoderTests
{
    private const string News = "أعلن وزير الخارجية الروسي اليوم في موسكو أن المحادثات مع الوفد السوري كانت بناءة ومفيدة، وقال إن الجولة القادمة ستعقد غدا.";

    public static TheoryData<string, string> Encodings => new()
    {
        { "utf-8", "UTF-8" },
        { "utf-16", "UTF-16" },
        { "utf-16BE", "UTF-16" },
        { "windows-1256", "Windows-1256" },
        { "iso-8859-6", "ISO-8859-6" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_ArabicNews_FindsTheEncoding(string name, string expected)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes(News)).ToArray();
        var decoded = TextDecoder.Decode(bytes);
        decoded.Problem.ShouldBeNull();
        decoded.Encoding.ShouldBe(expected);
        decoded.Text.ShouldBe(News);
    }

    [Theory]
    [InlineData("windows-1252", "Le président français a été reçu à l'Élysée où il a évoqué la situation.")]
    [InlineData("windows-1251", "Министр иностранных дел России заявил сегодня в Москве, что переговоры были полезными.")]
    [InlineData("windows-1255", "שר החוץ הרוסי הודיע היום במוסקבה כי השיחות היו מועילות")]
    [InlineData("dos-720", "أعلن وزير الخارجية الروسي اليوم في موسكو أن المحادثات كانت بناءة")]
    [InlineData("gb2312", "俄罗斯外交部长今天在莫斯科宣布会谈富有成果")]
    public void Decode_OtherEncodings_AreRefused(string name, string text)
    {
        var decoded = TextDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetBytes(text));
        decoded.Text.ShouldBeNull();
        decoded.Problem!.ShouldContain("expected UTF-8");
    }

    [Fact]
    public void Decode_Utf16WithoutMark_IsRefusedByName()
    {
        TextDecoder.Decode(Encoding.Unicode.GetBytes("abc الخبر")).Problem!.ShouldContain("UTF-16 without a byte order mark");
    }

    [Fact]
    public void Decode_Utf32_IsRefusedByName()
    {
        TextDecoder.Decode([.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("خبر")]).Problem!.ShouldContain("UTF-32");
    }
}
