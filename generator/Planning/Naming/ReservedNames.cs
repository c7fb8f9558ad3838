namespace Specwright.Generator.Planning.Naming;

/// <summary>Names that generated code keeps clear of.</summary>
internal static class ReservedNames
{
    /// <summary>C#'s reserved keywords, which need an <c>@</c>.</summary>
    public static HashSet<string> Keywords { get; } = Set("""
        abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event
        explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null
        object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string
        struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while
        """);

    /// <summary>Those that name a type.</summary>
    public static HashSet<string> TypeKeywords { get; } = Set("""
        bool byte char decimal double float int long nint nuint object sbyte short string uint ulong ushort
        """);

    /// <summary>
    /// Types that a type of the same name would hide or clash with: those of the namespaces that projects import implicitly, and those that
    /// generated files use. A schema of such a name becomes <c>…Model</c>.
    /// </summary>
    public static HashSet<string> Types { get; } = Set("""
        AbandonedMutexException AccessViolationException Action Activator AggregateException ApartmentState ApiCallInfo ApiCallOptions
        ApiClientOptions ApiCredential ApiException ApiFile ApiItems ApiMessage ApiMethods ApiRequest ApiResponse ApiRetryOptions ApiStream
        ApiTasks ApiTransport AppContext AppDomain AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator
        ArgumentChecks ArgumentException ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment
        ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback AsyncEnumerable AsyncFlowControl AsyncLocal
        AsyncLocalValueChangedArgs Attribute AttributeTargets AttributeUsageAttribute AutoResetEvent BadImageFormatException Barrier
        BarrierPostPhaseException Base64FormattingOptions BaseCodec BinaryReader BinaryWriter BitConverter Boolean Buffer BufferedStream
        Byte ByteArrayContent CLSCompliantAttribute CancellationToken CancellationTokenRegistration CancellationTokenSource
        CannotUnloadAppDomainException CaseTests Char CharEnumerator ClientCertificateOption ClientCredentialsOptions CodecRegistry
        CollectionExtensions Comparer Comparison CompressedStack ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Console
        ConsoleCancelEventArgs ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey
        ContextBoundObject ContextCallback ContextMarshalException ContextStaticAttribute Convert Converter CountdownEvent CredentialPart
        DBNull DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate DelegatingHandler Dictionary
        Directory DirectoryInfo DirectoryNotFoundException DiscriminatorTexts DivideByZeroException DllNotFoundException Double DriveInfo
        DriveNotFoundException DriveType DuplicateWaitObjectException EditorBrowsable EditorBrowsableState Encoding EndOfStreamException
        EntryPointNotFoundException Enum EnumCodec EnumWire Enumerable EnumerableExecutor EnumerableQuery EnumerationOptions Environment
        EnvironmentVariableTarget EqualityComparer ErrorEventArgs ErrorEventHandler EventArgs EventHandler EventResetMode EventWaitHandle
        EventWaitHandleAcl Exception ExcludeFromCodeCoverage ExecutionContext ExecutionEngineException FieldAccessException File FileAccess
        FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream FileStreamOptions
        FileStyleUriParser FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo FileSystemWatcher
        FlagsAttribute FormEncoding FormUrlEncodedContent FormatException FormattableString FtpStyleUriParser Func GC GCCollectionMode
        GCGenerationInfo GCKind GCMemoryInfo GCNotificationStatus GeneratedCode GenericUriParser GenericUriParserOptions
        GopherStyleUriParser Guid Half HandleInheritability HashBuilder HashCode HashSet HeaderEncodingSelector HeadersException
        HeadersResponse HostExecutionContext HostExecutionContextManager HttpClient HttpClientHandler HttpCompletionOption HttpContent
        HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError
        HttpRequestException HttpRequestMessage HttpRequestOptions HttpRequestOptionsKey HttpResponseMessage HttpStyleUriParser
        HttpVersionPolicy IAsyncDisposable IAsyncEnumerable IAsyncEnumerator IAsyncResult ICloneable ICollection IComparable IComparer
        IConvertible ICustomFormatter IDictionary IDictionaryEnumerator IDisposable IEnumCodec IEnumerable IEnumerator IEqualityComparer
        IEquatable IFormatProvider IFormattable IGrouping IJsonTypeInfoResolver IList ILookup IObservable IObserver IOrderedEnumerable
        IOrderedQueryable IParsable IProgress IQueryProvider IQueryable IReadOnlyCollection IReadOnlyDictionary IReadOnlyList IReadOnlySet
        IServiceProvider ISet ISpanFormattable ISpanParsable IStructuralComparable IStructuralEquatable IThreadPoolWorkItem ITimer
        IUtf8SpanFormattable IUtf8SpanParsable ImmutableArrayExtensions Index IndexOutOfRangeException InsufficientExecutionStackException
        InsufficientMemoryException Int128 Int16 Int32 Int64 IntPtr Interlocked InternalBufferOverflowException InvalidCastException
        InvalidDataException InvalidOperationException InvalidProgramException InvalidTimeZoneException JsonCodec JsonCodecFactory
        JsonCodecs JsonCommentHandling JsonConverter JsonConverterFactory JsonDocument JsonDocumentOptions JsonElement JsonEncodedText
        JsonException JsonIgnore JsonKinds JsonModel JsonNamingPolicy JsonPointerFinder JsonRead JsonReadException JsonSerializer
        JsonSerializerContext JsonSerializerOptions JsonTokenType JsonTypeInfo JsonTypeInfoResolver JsonValueKind JsonValueWriter
        KeyNotFoundException KeyValuePair Lazy LazyInitializer LazyThreadSafetyMode LdapStyleUriParser LenientJson LinkedList LinkedListNode
        List LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot Lock LockCookie LockRecursionException LockRecursionPolicy
        Lookup MTAThreadAttribute ManualResetEvent ManualResetEventSlim MarshalByRefObject MatchCasing MatchType Math MathF
        MemberAccessException MemberVisitor Memory MemoryExtensions MemoryStream MessageProcessingHandler MethodAccessException
        Microsoft MidpointRounding MissingFieldException MissingMemberException MissingMethodException ModelChecks ModelCodec ModelMembers
        ModelTypeInfo ModuleHandle ModuleInitializer Monitor MulticastDelegate MulticastNotSupportedException MultipartBody MultipartContent
        MultipartFormDataContent Mutex MutexAcl NamedWaitHandleOptions NativeOverlapped NetPipeStyleUriParser NetTcpStyleUriParser
        NewsStyleUriParser NonSerializedAttribute NotFiniteNumberException NotImplementedException NotSupportedException NotifyFilters
        NullReferenceException Nullable Object ObjectDisposedException ObsoleteAttribute OpenEnum OpenModel OperatingSystem
        OperationCanceledException Optional OptionsText
        OrderedDictionary OrderedParallelQuery OutOfMemoryException OverflowException Overlapped
        PageRule Paging Parallel ParallelEnumerable ParallelExecutionMode ParallelLoopResult ParallelLoopState ParallelMergeOptions
        ParallelOptions ParallelQuery ParamArrayAttribute ParameterStyle ParameterizedThreadStart Path PathTooLongException PeriodicTimer
        PlatformID PlatformNotSupportedException PreAllocatedOverlapped Predicate PriorityQueue Progress Queryable Queue Random RandomAccess
        Range RankException ReadOnlyMemory ReadOnlyMemoryContent ReadOnlySpan ReaderWriterLock ReaderWriterLockSlim
        ReferenceEqualityComparer RefusedCall RegisteredWaitHandle RenamedEventArgs RenamedEventHandler ResolveEventArgs ResolveEventHandler
        RestMembers RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle SByte STAThreadAttribute SearchOption
        SeekOrigin Semaphore SemaphoreAcl SemaphoreFullException SemaphoreSlim SendOrPostCallback SequencePosition SerializableAttribute
        ServerSentEvent Single SocketsHttpConnectionContext SocketsHttpHandler SocketsHttpPlaintextStreamFilterContext SortedDictionary
        SortedList SortedSet Span Specwright SpinLock SpinWait Stack StackOverflowException Stream StreamContent StreamReader StreamWriter
        String StringBuilder StringComparer StringComparison StringContent StringNormalizationExtensions StringReader StringSplitOptions
        StringWriter SuccessfulCall SynchronizationContext SynchronizationLockException System SystemException TResult Task
        TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource TaskContinuationOptions TaskCreationOptions TaskExtensions
        TaskFactory TaskScheduler TaskSchedulerException TaskStatus TaskToAsyncResult TextReader TextWriter Thread ThreadAbortException
        ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadLocal ThreadPool ThreadPoolBoundHandle
        ThreadPriority ThreadStart ThreadStartException ThreadState ThreadStateException ThreadStaticAttribute ThreadingAclExtensions
        TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo TimeZoneNotFoundException Timeout TimeoutException Timer TimerCallback
        TokenRequestContext Tuple TupleExtensions Type TypeAccessException TypeCode TypeInitializationException TypeLoadException
        TypeUnloadedException TypedHeaders TypedReference UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException
        UnhandledExceptionEventArgs UnhandledExceptionEventHandler Union UnionCodec UnixFileMode UnknownMembers UnmanagedMemoryAccessor
        UnmanagedMemoryStream UnobservedTaskExceptionEventArgs Uri UriBuilder UriComponents UriCreationOptions UriFormat UriFormatException
        UriHostNameType UriKind UriParser UriPartial UriTypeConverter Utf8JsonReader Utf8JsonWriter ValueEquality ValueTask ValueTuple
        ValueType Version Void Volatile WaitCallback WaitForChangedResult WaitHandle WaitHandleCannotBeOpenedException WaitHandleExtensions
        WaitOrTimerCallback WatcherChangeTypes WeakReference
        """);

    /// <summary>Members that every record has, and types that its own code refers to by their simple names.</summary>
    public static HashSet<string> RecordMembers { get; } = Set("""
        Equals GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize PrintMembers EqualityContract Clone Deconstruct
        VisitMembers CheckMembers EqualMembers ToElement JsonCodecs JsonRead
        """);

    /// <summary>Members that every union has.</summary>
    public static HashSet<string> UnionMembers { get; } = Set("Unknown Value Match CaseIndex IsUnknown");

    /// <summary>Members that generated types declare under fixed names.</summary>
    public static HashSet<string> DeclaredMembers { get; } = Set("Unknown AdditionalProperties Match");

    /// <summary>Members that every class of response headers has.</summary>
    public static HashSet<string> HeaderMembers { get; } = Set("Set Lines Text Quoted Json QuotedList JsonList");

    /// <summary>Members that every class of optional parameters has.</summary>
    public static HashSet<string> OptionsMembers { get; } = Set("""
        Equals GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize Headers Timeout IdempotencyKey GivenHeaders
        """);

    /// <summary>Members that every client and group has, and types that their own code refers to by their simple names.</summary>
    public static HashSet<string> ClientMembers { get; } = Set("""
        Equals GetHashCode ToString GetType ReferenceEquals MemberwiseClone Finalize Dispose HttpMethod ApiMethods JsonCodecs ParameterStyle
        CredentialPart
        """);

    private static HashSet<string> Set(string names) =>
        new(names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
